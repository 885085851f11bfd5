// TypeScript SDK v2 on createMcpHandler: 2026-07-28, and 2025-11-25 without sessions; a server per request, by its design.
import { createServer } from 'node:http';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
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

const input = z.object({ id: z.string() });
const output = z.object({
  id: z.string(),
  title: z.string(),
  stage: z.string(),
  manager: z.string(),
  amount: z.number().int(),
  comment: z.string(),
});

function mcpServer() {
  const server = new McpServer({ name: 'peer', version: '1' });
  server.registerTool(
    'lookup',
    { description: 'Finds a deal by its id', inputSchema: input, outputSchema: output },
    ({ id }) => {
      const found = deal(id);
      return { content: [{ type: 'text', text: JSON.stringify(found) }], structuredContent: found };
    },
  );
  return server;
}

// by default it refuses more than 1,024 subscriptions
const http = createServer(toNodeHandler(createMcpHandler(mcpServer, { maxSubscriptions: 20_000 })));
http.keepAliveTimeout = 120_000;
http.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'));
