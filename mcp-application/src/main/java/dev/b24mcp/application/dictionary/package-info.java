/**
 * What a CRM's values are called, remembered for a while: dictionaries and the people who work there. Depends on the domain
 * only.
 */
@NullMarked
package dev.b24mcp.application.dictionary;

import org.jspecify.annotations.NullMarked;
