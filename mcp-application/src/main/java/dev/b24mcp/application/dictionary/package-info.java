/**
 * What a CRM says of itself, remembered for a while: fields, dictionaries, the people who work there, who is asking. Depends on
 * the domain only.
 */
@NullMarked
package dev.b24mcp.application.dictionary;

import org.jspecify.annotations.NullMarked;
