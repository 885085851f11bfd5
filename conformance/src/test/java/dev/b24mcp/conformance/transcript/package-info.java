/** Conversations, written down once and held over every transport. */
@NullMarked
package dev.b24mcp.conformance.transcript;

import org.jspecify.annotations.NullMarked;
