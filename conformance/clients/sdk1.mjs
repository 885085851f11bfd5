// The TypeScript SDK 1.x. Usage: node sdk1.mjs http|sse|stdio|websocket
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { SSEClientTransport } from '@modelcontextprotocol/sdk/client/sse.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { WebSocketClientTransport } from '@modelcontextprotocol/sdk/client/websocket.js';
import { converse, product, report } from './conversation.mjs';

const TRANSPORTS = {
  http: () => new StreamableHTTPClientTransport(new URL(product.url)),
  sse: () => new SSEClientTransport(new URL(`${product.url}/sse`)),
  stdio: () => new StdioClientTransport({ command: product.stdio[0], args: product.stdio.slice(1) }),
  websocket: () => new WebSocketClientTransport(new URL(product.url.replace(/^http/, 'ws'))),
};

/** Talks over `transport` and answers what was negotiated and done. */
export async function talk(transport) {
  let negotiated;
  const set = transport.setProtocolVersion?.bind(transport);
  transport.setProtocolVersion = (version) => {
    negotiated = version;
    set?.(version);
  };
  const client = new Client({ name: 'compatibility', version: '1.0.0' });
  await client.connect(transport);
  const done = await converse({
    capabilities: client.getServerCapabilities(),
    listTools: () => client.listTools(),
    callTool: (name, args) => client.callTool({ name, arguments: args }),
    listResources: () => client.listResources(),
    readResource: (uri) => client.readResource({ uri }),
    listPrompts: () => client.listPrompts(),
    getPrompt: (name, args) => client.getPrompt({ name, arguments: args }),
    ping: () => client.ping(),
  });
  await transport.terminateSession?.();
  await client.close();
  return { negotiated, done };
}

if (import.meta.filename === process.argv[1]) await report(() => talk(TRANSPORTS[process.argv[2]]()));
