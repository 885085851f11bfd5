package dev.b24mcp.adapter.http;

/** Why a WebSocket is closed (RFC 6455, section 7.4.1, and its registry). */
enum CloseCode {
    NORMAL(1000),
    GOING_AWAY(1001),
    PROTOCOL_ERROR(1002),
    UNSUPPORTED_DATA(1003),
    TOO_BIG(1009),
    TRY_AGAIN_LATER(1013);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    byte[] payload() {
        return new byte[] {(byte) (number >>> 8), (byte) number};
    }
}
