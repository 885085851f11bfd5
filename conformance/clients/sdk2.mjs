// The TypeScript client 2.x. Usage: node sdk2.mjs http|sse|stdio legacy|auto|modern
import { Client, SSEClientTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { converse, product, report } from './conversation.mjs';

const TRANSPORTS = {
  http: () => new StreamableHTTPClientTransport(new URL(product.url)),
  sse: () => new SSEClientTransport(new URL(`${product.url}/sse`)),
  stdio: () => new StdioClientTransport({ command: product.stdio[0], args: product.stdio.slice(1) }),
};
const MODES = { legacy: 'legacy', auto: 'auto', modern: { pin: '2026-07-28' } };

await report(async () => {
  const [transport, era] = process.argv.slice(2);
  const client = new Client({ name: 'compatibility', version: '1.0.0' }, { versionNegotiation: { mode: MODES[era] } });
  await client.connect(TRANSPORTS[transport]());
  const done = await converse({
    capabilities: client.getServerCapabilities(),
    listTools: () => client.listTools(),
    callTool: (name, args) => client.callTool({ name, arguments: args }),
    listResources: () => client.listResources(),
    readResource: (uri) => client.readResource({ uri }),
    listPrompts: () => client.listPrompts(),
    getPrompt: (name, args) => client.getPrompt({ name, arguments: args }),
    ping: client.getProtocolEra() === 'legacy' ? () => client.ping() : undefined,
  });
  const negotiated = client.getNegotiatedProtocolVersion();
  await client.close();
  return { negotiated, done };
});
