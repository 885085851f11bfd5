/**
 * Whole sets of records for people: which kinds there are, how rows are written, and where to. Starts at {@link
 * dev.b24mcp.bootstrap.export.Delivery}. Knows the use case and the domain; of this module only {@code call}, whose rows and
 * complaints it shares, and {@code speech}.
 */
@NullMarked
package dev.b24mcp.bootstrap.export;

import org.jspecify.annotations.NullMarked;
