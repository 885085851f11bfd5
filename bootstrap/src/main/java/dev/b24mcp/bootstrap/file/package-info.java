/** Files that people write: {@link dev.b24mcp.bootstrap.file.TextFile}. Depends on no other package of the project. */
@NullMarked
package dev.b24mcp.bootstrap.file;

import org.jspecify.annotations.NullMarked;
