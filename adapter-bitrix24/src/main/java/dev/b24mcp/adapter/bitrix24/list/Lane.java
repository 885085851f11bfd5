package dev.b24mcp.adapter.bitrix24.list;

import dev.b24mcp.adapter.bitrix24.list.IdRanges.IdRange;
import dev.b24mcp.adapter.bitrix24.list.IdRanges.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one range after the other, as long as there are any. */
record Lane(IdRanges ranges, KeysetBatches batches, Lanes.Output<List<Map<String, @Nullable Object>>> output) {

    void run() throws InterruptedException {
        for (var range = ranges.take(); range.isPresent(); range = ranges.take()) {
            read(range.get());
        }
    }

    private void read(IdRange range) throws InterruptedException {
        for (var step = ranges.step(range); step.isPresent(); step = ranges.step(range)) {
            read(range, step.get());
        }
    }

    private void read(IdRange range, Step step) throws InterruptedException {
        var read = batches.read(step.after(), step.upTo(), step.pages());
        var end = ranges.advance(range, read.reached(), read.rows().size());
        var ours = new ArrayList<Map<String, @Nullable Object>>();
        for (var row : read.rows()) {
            if (Page.id(row, batches.keyset().dialect()) <= end) {
                ours.add(row);
            }
        }
        if (!ours.isEmpty()) {
            output.put(ours);
        }
    }
}
