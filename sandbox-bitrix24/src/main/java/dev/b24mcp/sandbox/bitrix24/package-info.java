/**
 * An honest emulation of Bitrix24's REST API on the loopback interface, for the demo, the tests and the benchmarks.
 *
 * <p>{@link dev.b24mcp.sandbox.bitrix24.SandboxPortal} is the whole public API, together with its settings, its deals, the
 * faults, the journal's entries and the stats; the other types here join the web server to the sub-packages. It depends on
 * Helidon, Jackson and every sub-package, and nothing in a sub-package depends on it. It answers as the documentation says
 * a portal answers, traps included, and refuses what it does not know instead of faking success.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24;

import org.jspecify.annotations.NullMarked;
