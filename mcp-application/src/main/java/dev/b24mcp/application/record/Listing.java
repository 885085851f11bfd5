package dev.b24mcp.application.record;

import dev.b24mcp.domain.crm.RecordPage;
import dev.b24mcp.domain.crm.RecordQuery;
import dev.b24mcp.domain.warning.Warning;
import java.util.List;

/**
 * A query with its answer.
 *
 * @param query what was asked
 * @param page what the CRM gave
 * @param warnings what the caller should know about the query
 */
public record Listing(RecordQuery query, RecordPage page, List<Warning> warnings) {}
