/**
 * Periods of the calendar, and the rules that suggest date filters. Time always comes in as an argument, with its zone. May
 * depend on {@code crm}.
 */
@NullMarked
package dev.b24mcp.domain.date;

import org.jspecify.annotations.NullMarked;
