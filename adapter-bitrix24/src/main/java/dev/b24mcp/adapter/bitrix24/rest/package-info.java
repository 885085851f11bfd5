/**
 * One call of the REST API: sending, understanding the answer, finding its rows, trying again, and putting a refusal into
 * the words of the CRM port. Depends on {@code access}, {@code http} and {@code quota}.
 */
@NullMarked
package dev.b24mcp.adapter.bitrix24.rest;

import org.jspecify.annotations.NullMarked;
