/**
 * Where the description of each kind of record's fields comes from, and how Bitrix24's types become kinds of fields. Depends
 * on {@code rest}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.field;

import org.jspecify.annotations.NullMarked;
