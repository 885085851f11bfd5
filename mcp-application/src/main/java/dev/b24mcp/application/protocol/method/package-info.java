/**
 * The methods that mean the same in every era, one class each. They take the parameters of a request and give the result
 * without any decoration that an era adds. May depend on the domain ports of tools and resources, on {@code json} and on
 * {@code protocol}.
 */
@NullMarked
package dev.b24mcp.application.protocol.method;

import org.jspecify.annotations.NullMarked;
