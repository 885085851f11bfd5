/**
 * Reading CRM records: lists, which tools and resources share, and whole sets. Judge the query, ask the gateway, name what values
 * stand for, put failures and warnings into words. Depends on the domain, on {@code dictionary} and on {@code json}.
 */
@NullMarked
package dev.b24mcp.application.record;

import org.jspecify.annotations.NullMarked;
