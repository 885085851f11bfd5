/**
 * Where the portal is and with what right it is called. Here and in {@code oauth} below are the only places where a credential
 * is read; everything prints masked. Depends on no other package.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.access;

import org.jspecify.annotations.NullMarked;
