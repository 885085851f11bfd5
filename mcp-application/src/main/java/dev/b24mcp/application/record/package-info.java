/**
 * Reading lists of CRM records, the use case that tools and resources share: ask the gateway, look at the query with the
 * warning rules, put failures into words.
 */
@NullMarked
package dev.b24mcp.application.record;

import org.jspecify.annotations.NullMarked;
