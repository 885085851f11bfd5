// TypeScript SDK v1 with sessions, as its own examples wire it: a server and a transport per session, JSON answers.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { z } from 'zod';

const COMMENT = 'Customer asked for a delivery before the end of the quarter and for an offer with two options.';

const deal = (id) => ({
  id,
  title: `Supply of equipment, deal ${id}`,
  stage: 'NEGOTIATION',
  manager: 'Anna Petrova',
  amount: 125000,
  comment: COMMENT,
});

function mcpServer() {
  const server = new McpServer({ name: 'peer', version: '1' });
  server.registerTool(
    'lookup',
    {
      description: 'Finds a deal by its id',
      inputSchema: { id: z.string() },
      outputSchema: {
        id: z.string(),
        title: z.string(),
        stage: z.string(),
        manager: z.string(),
        amount: z.number().int(),
        comment: z.string(),
      },
    },
    ({ id }) => {
      const found = deal(id);
      return { content: [{ type: 'text', text: JSON.stringify(found) }], structuredContent: found };
    },
  );
  return server;
}

const sessions = new Map();

async function openSession() {
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: randomUUID,
    enableJsonResponse: true,
    onsessioninitialized: (id) => sessions.set(id, transport),
  });
  transport.onclose = () => sessions.delete(transport.sessionId);
  await mcpServer().connect(transport);
  return transport;
}

const http = createServer(async (request, response) => {
  const id = request.headers['mcp-session-id'];
  const transport = id ? sessions.get(id) : await openSession();
  if (!transport) {
    response.writeHead(404).end();
    return;
  }
  await transport.handleRequest(request, response);
});
http.keepAliveTimeout = 120_000;
http.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
