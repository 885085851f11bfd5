/**
 * The test kit, shipped as a test-jar: what every implementation of a port must do, and hand-written fakes.
 *
 * <p>A provider's adapter is done when its test that extends {@link dev.b24mcp.domain.testkit.CrmGatewayContract} passes.
 */
@NullMarked
package dev.b24mcp.domain.testkit;

import org.jspecify.annotations.NullMarked;
