package dev.b24mcp.sandbox.bitrix24.method;

import dev.b24mcp.sandbox.bitrix24.rest.Answer;
import dev.b24mcp.sandbox.bitrix24.rest.Parameters;
import dev.b24mcp.sandbox.bitrix24.rest.PortalError;
import dev.b24mcp.sandbox.bitrix24.table.Row;
import dev.b24mcp.sandbox.bitrix24.table.Schema;
import dev.b24mcp.sandbox.bitrix24.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** tasks.task.files.attach: a file of the disk beside a task. */
record TaskFileMethods(TaskChanges tasks, DiskRights rights, Table attachments) {
    private static final String FILES = "UF_TASK_WEBDAV_FILES";

    TaskFileMethods(TaskChanges tasks, DiskRights rights) {
        this(tasks, rights, new Table(Schema.of("taskattachment"), List.of()));
    }

    void addTo(MethodTable table) {
        table.add("tasks.task.files.attach", this::attach);
    }

    private Answer attach(Parameters parameters) {
        var task =
                tasks.named(parameters).orElseThrow(() -> new PortalError(400, "0", "Access denied (internal error)"));
        Missing.require(parameters, "fileId");
        long fileId = parameters
                .number("fileId")
                .orElseThrow(() -> new PortalError(
                        400,
                        "100",
                        "Invalid value {" + parameters.text("fileId")
                                + "} to match with parameter {fileId}. Should be value of type int. (internal error)"));
        var file = rights.objects()
                .find(fileId)
                .filter(object -> object.text("TYPE").equals("file"))
                .filter(rights::cover)
                .orElseThrow(() -> new PortalError(400, "ERROR_CORE", "Insufficient permissions.<br>"));
        var attached = attachments.add(id ->
                new Row(attachments.schema(), id).set("TASK_ID", task.id()).set("OBJECT_ID", file.id()));
        tasks.change(task, (row, _) -> row.set(FILES, with(row, attached.id())));
        return Answer.of(Map.of("attachmentId", attached.id()));
    }

    private static List<Object> with(Row task, long attachment) {
        var files = new ArrayList<Object>(task.list(FILES));
        files.add(attachment);
        return List.copyOf(files);
    }
}
