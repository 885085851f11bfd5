/** What the tests of this module share: a stubbed portal, the documented samples, queries, a clock to stop the
 * emulated portal with, and an ear for the log. */
@NullMarked
package dev.b24mcp.adapter.bitrix24.support;

import org.jspecify.annotations.NullMarked;
