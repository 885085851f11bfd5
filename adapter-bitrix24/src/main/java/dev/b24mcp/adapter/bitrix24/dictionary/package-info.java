/**
 * Where each dictionary of a Bitrix24 portal comes from, and how its rows become entries. Depends on {@code rest}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.dictionary;

import org.jspecify.annotations.NullMarked;
