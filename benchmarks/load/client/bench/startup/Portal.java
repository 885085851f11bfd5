package bench.startup;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The portal that our server reads from, in a process of its own. */
record Portal(Program program, Map<String, String> settings) implements AutoCloseable {
    private static final Pattern SETTING = Pattern.compile("\\s*(BITRIX_BASE_URL|BITRIX_TOKEN)=(\\S+)");

    /** Starts it and waits until it has printed the settings that lead to it. */
    static Portal start(String command) throws IOException {
        var program = Program.start("portal", Command.words(command, 0), Map.of());
        var output = program.output();
        var settings = new HashMap<String, String>();
        while (settings.size() < 2) {
            var line = output.readLine();
            if (line == null) {
                program.close();
                program.check();
            }
            var setting = SETTING.matcher(line);
            if (setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            }
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return new Portal(program, settings);
    }

    @Override
    public void close() {
        program.close();
    }
}
