package dev.b24mcp.bootstrap.wiring;

import dev.b24mcp.application.record.QueryArguments;
import dev.b24mcp.application.record.RecordExport;
import dev.b24mcp.domain.crm.ProviderDescription;
import dev.b24mcp.domain.text.Texts;

/**
 * All that is needed to read whole sets of records.
 *
 * @param provider which kinds of records there are
 * @param arguments makes a query of what somebody asks
 * @param export reads
 * @param texts the server's own words, in the operator's language
 */
public record Exports(ProviderDescription provider, QueryArguments arguments, RecordExport export, Texts texts) {}
