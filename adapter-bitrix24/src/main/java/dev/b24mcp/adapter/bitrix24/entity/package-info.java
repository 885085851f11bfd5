/**
 * What Bitrix24 calls each kind of record and its fields, and how each list method wants to be asked. Depends on the domain
 * only.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.entity;

import org.jspecify.annotations.NullMarked;
