// TypeScript SDK v1 over stdio: the smallest server with a tool, as its own README has it.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';

const server = new McpServer({ name: 'peer', version: '1' });
server.registerTool(
  'lookup',
  { description: 'Finds a deal by its id', inputSchema: { id: z.string() } },
  ({ id }) => ({ content: [{ type: 'text', text: `Supply of equipment, deal ${id}` }] }),
);
await server.connect(new StdioServerTransport());
