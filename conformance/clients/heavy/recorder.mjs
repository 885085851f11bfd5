// A proxy on a free loopback port that notes which MCP methods a client sends and which revision the two agree on.
import http from 'node:http';
import net from 'node:net';

const REVISION = 'io.modelcontextprotocol/protocolVersion';

/** Forwards to the server at `target` until `close` is called; WebSocket connections pass unread. */
export async function record(target) {
  const { hostname, port, host, pathname } = new URL(target);
  const notes = { methods: new Set(), revision: undefined };

  const proxy = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method, params } = parse(body);
    if (method) notes.methods.add(method);

    const options = { hostname, port, path: request.url, method: request.method, headers: { ...request.headers, host } };
    const forwarded = http.request(options, (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      response.flushHeaders();
      if (answer.statusCode === 200) notes.revision = params?._meta?.[REVISION] ?? notes.revision;
      // the old transport answers on the stream that a GET opened
      if (method === 'initialize' || request.method === 'GET') {
        answer.on('data', (chunk) => (notes.revision ??= /"protocolVersion":"([^"]+)"/.exec(chunk)?.[1]));
      }
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    response.on('close', () => forwarded.destroy());
    forwarded.end(body);
  });

  proxy.on('upgrade', (request, socket) => {
    const forwarded = net.connect(Number(port), hostname, () => {
      const headers = Object.entries({ ...request.headers, host }).map(([name, value]) => `${name}: ${value}\r\n`);
      forwarded.write(`GET ${request.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
      socket.pipe(forwarded).pipe(socket);
    });
    for (const end of [socket, forwarded]) end.on('error', () => [socket, forwarded].forEach((each) => each.destroy()));
  });

  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const close = () => [proxy.closeAllConnections(), proxy.close()];
  return { notes, close, url: `http://127.0.0.1:${proxy.address().port}${pathname}` };
}

function parse(body) {
  try {
    return JSON.parse(body.toString('utf8')) ?? {};
  } catch {
    return {};
  }
}
