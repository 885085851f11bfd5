// TypeScript SDK v2 over stdio, both eras: the smallest server with a tool.
import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';

serveStdio(() => {
  const server = new McpServer({ name: 'peer', version: '1' });
  server.registerTool(
    'lookup',
    { description: 'Finds a deal by its id', inputSchema: z.object({ id: z.string() }) },
    ({ id }) => ({ content: [{ type: 'text', text: `Supply of equipment, deal ${id}` }] }),
  );
  return server;
});
