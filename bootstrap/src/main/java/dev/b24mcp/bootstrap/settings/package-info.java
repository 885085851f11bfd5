/**
 * What an operator can set. {@link dev.b24mcp.bootstrap.settings.SettingKey} lists every key with its default and what is
 * expected of it. Depends on {@code file} and {@code speech} only.
 */
@NullMarked
package dev.b24mcp.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
