/**
 * The texts that people and models read, behind the {@link dev.b24mcp.domain.text.Texts} port, which a module of texts
 * implements. Depends on no other package.
 */
@NullMarked
package dev.b24mcp.domain.text;

import org.jspecify.annotations.NullMarked;
