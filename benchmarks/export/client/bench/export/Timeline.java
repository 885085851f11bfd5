package bench.export;

import java.util.List;

/**
 * When rows came.
 *
 * @param pieces in the order in which they came
 */
record Timeline(List<Piece> pieces) {

    /** Rows that came at a moment. */
    record Piece(long millis, long rows) {

        static Piece parse(String line) {
            var parts = line.split(" ");
            return new Piece(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        }
    }

    long rows() {
        return pieces.stream().mapToLong(Piece::rows).sum();
    }

    double seconds() {
        return pieces.isEmpty() ? 0 : pieces.getLast().millis() / 1000.0;
    }

    double rate() {
        return rows() / Math.max(0.001, seconds());
    }

    /** Rows a second until so many had come. */
    double rateOfFirst(long rows) {
        var come = 0L;
        for (var piece : pieces) {
            come += piece.rows();
            if (come >= rows) {
                return come * 1000.0 / piece.millis();
            }
        }
        return rate();
    }

    /** Rows a second from when so many had come; not a number where there were no more. */
    double rateAfter(long rows) {
        var come = 0L;
        var since = -1L;
        var later = 0L;
        for (var piece : pieces) {
            if (since >= 0) {
                later += piece.rows();
            }
            come += piece.rows();
            if (since < 0 && come >= rows) {
                since = piece.millis();
            }
        }
        var millis = pieces.isEmpty() ? 0 : pieces.getLast().millis() - since;
        return since < 0 || millis < 1_000 ? Double.NaN : later * 1000.0 / millis;
    }
}
