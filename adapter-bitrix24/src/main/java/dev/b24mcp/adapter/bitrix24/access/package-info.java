/**
 * Where the portal is and with what right it is called. The only place where a credential can be read; everything prints
 * masked. Depends on no other package.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.access;

import org.jspecify.annotations.NullMarked;
