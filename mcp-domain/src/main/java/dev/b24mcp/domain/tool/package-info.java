/**
 * What a model can call: {@link dev.b24mcp.domain.tool.Tool} and the values around it. Free of any protocol: a tool gets plain
 * Java arguments and gives a plain Java outcome. Depends on {@code call} and {@code content}.
 */
@NullMarked
package dev.b24mcp.domain.tool;

import org.jspecify.annotations.NullMarked;
