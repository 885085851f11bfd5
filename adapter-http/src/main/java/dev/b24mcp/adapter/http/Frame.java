package dev.b24mcp.adapter.http;

/**
 * A frame of a WebSocket (RFC 6455, section 5.2).
 *
 * @param last whether the message ends with it
 * @param payload unmasked
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; never compared
record Frame(Kind kind, boolean last, byte[] payload) {

    enum Kind {
        CONTINUATION(0),
        TEXT(1),
        BINARY(2),
        CLOSE(8),
        PING(9),
        PONG(10);

        private final int opcode;

        Kind(int opcode) {
            this.opcode = opcode;
        }

        static Kind of(int opcode) throws BrokenWebSocketException {
            for (var kind : values()) {
                if (kind.opcode == opcode) {
                    return kind;
                }
            }
            throw new BrokenWebSocketException(CloseCode.PROTOCOL_ERROR);
        }

        int opcode() {
            return opcode;
        }

        boolean isControl() {
            return opcode >= 8;
        }
    }
}
