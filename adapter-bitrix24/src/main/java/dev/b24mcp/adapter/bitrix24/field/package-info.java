/**
 * Where the description of each kind of record's fields comes from, how Bitrix24's types become kinds of fields, and which
 * values a field can have. Depends on {@code rest}, {@code dictionary} and, for the
 * universal methods, on {@code entity}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.field;

import org.jspecify.annotations.NullMarked;
