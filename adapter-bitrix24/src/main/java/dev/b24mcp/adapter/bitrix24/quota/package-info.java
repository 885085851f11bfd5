/**
 * How often one portal may be asked: everything that a process wants of it stands in one line here. Plain Java; depends on
 * nothing else of the adapter, and takes its clock from outside.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.quota;

import org.jspecify.annotations.NullMarked;
