/** Tests of what becomes of whole sets of records. */
@NullMarked
package dev.b24mcp.bootstrap.export;

import org.jspecify.annotations.NullMarked;
