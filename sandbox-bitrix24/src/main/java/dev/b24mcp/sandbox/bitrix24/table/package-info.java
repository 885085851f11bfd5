/**
 * What the portal keeps: tables of rows whose fields are described by a schema, read from the resource files.
 *
 * <p>Values are kept typed (numbers, instants, dates, texts) and become the portal's strings only when a method answers.
 * Knows nothing about REST, queries or sample data; may depend on Jackson for reading the descriptions.
 */
@NullMarked
package dev.b24mcp.sandbox.bitrix24.table;

import org.jspecify.annotations.NullMarked;
