/**
 * What people call fields and their values, and which names and codes they mean by that. Pure functions. May depend on
 * {@code crm}.
 */
@NullMarked
package dev.b24mcp.domain.wording;

import org.jspecify.annotations.NullMarked;
