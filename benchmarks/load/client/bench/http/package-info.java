/** HTTP/1.1 over plain sockets, with as little work per request as possible. Depends on nothing else here. */
package bench.http;
