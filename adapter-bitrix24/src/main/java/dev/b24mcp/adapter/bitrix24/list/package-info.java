/**
 * Reading lists: as few requests as the portal allows, and never a record lost or doubled. Depends on {@code entity}, for how a
 * list wants to be asked, and on {@code rest}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.list;

import org.jspecify.annotations.NullMarked;
