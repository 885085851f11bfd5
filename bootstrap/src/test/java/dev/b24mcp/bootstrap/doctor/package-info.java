@NullMarked
package dev.b24mcp.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
