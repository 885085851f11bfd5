/**
 * The invented portal: people, firms, funnels, deals, leads and tasks, the same for the same seed and clock.
 *
 * <p>Every entity has its own stream of randomness, so that asking for more deals does not change the users. Russian words
 * come from the resource files; all phones and e-mail addresses are obviously fake. Depends on tables only.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.data;

import org.jspecify.annotations.NullMarked;
