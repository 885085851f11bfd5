package dev.b24mcp.conformance.transcript;

import java.util.concurrent.BlockingQueue;

/** The ways to the server. */
enum Transport {
    IN_PROCESS {
        @Override
        Wire open(BlockingQueue<String> received) {
            return new InProcessWire(received);
        }
    },
    STDIO {
        @Override
        Wire open(BlockingQueue<String> received) throws Exception {
            return new StdioWire(received);
        }
    },
    WEBSOCKET {
        @Override
        Wire open(BlockingQueue<String> received) throws Exception {
            return new WebSocketWire(received);
        }
    },
    HTTP {
        @Override
        Wire open(BlockingQueue<String> received) {
            return new HttpWire(received);
        }
    };

    /** Opens it; everything that the server says is put into the queue, one message each. */
    abstract Wire open(BlockingQueue<String> received) throws Exception;
}
