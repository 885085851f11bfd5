/** What the protocol costs without a transport. Sees the application's inbound port and the conformance fixtures. */
@NullMarked
package dev.b24mcp.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
