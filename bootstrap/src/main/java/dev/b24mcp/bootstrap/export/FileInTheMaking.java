package dev.b24mcp.bootstrap.export;

import dev.b24mcp.bootstrap.call.UnusableOptionException;
import dev.b24mcp.bootstrap.speech.Phrases;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that has its name when it is complete and not before; until then it is another one beside it. Only its owner reads it. */
public final class FileInTheMaking implements Destination {

    private final Path named;
    private final Path place;
    private final boolean replacing;
    private @Nullable Path draft;
    private @Nullable FileOutputStream stream;

    private FileInTheMaking(Path named, Path place, boolean replacing) {
        this.named = named;
        this.place = place;
        this.replacing = replacing;
    }

    /**
     * Looks whether the file may be made, and makes nothing yet.
     *
     * @param replacing whether it may take the place of another
     * @throws UnusableOptionException when it may not
     */
    public static FileInTheMaking of(Path named, boolean replacing) throws UnusableOptionException {
        var place = place(named);
        if (Files.isDirectory(place)) {
            throw complaint("output.folder", named);
        }
        if (Files.exists(place) && !Files.isRegularFile(place)) {
            throw complaint("output.noFile", named);
        }
        if (!replacing && Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw complaint("output.exists", named);
        }
        if (!Files.isDirectory(folder(place))) {
            throw complaint("output.nowhere", named);
        }
        return new FileInTheMaking(named, place, replacing);
    }

    private static UnusableOptionException complaint(String key, Path named) {
        return new UnusableOptionException(Phrases.of("export").say(key, named));
    }

    /** The file itself where the path is a link to it. */
    private static Path place(Path named) {
        try {
            return Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        } catch (IOException _) {
            return named.toAbsolutePath();
        }
    }

    private static Path folder(Path place) {
        var folder = place.getParent();
        return folder == null ? place : folder;
    }

    @Override
    public OutputStream open() throws IOException {
        // the JDK lets nobody but the owner read it
        var fresh = Files.createTempFile(folder(place), "." + place.getFileName() + ".", ".part");
        draft = fresh;
        var opened = new FileOutputStream(fresh.toFile());
        stream = opened;
        return opened;
    }

    @Override
    public void complete() throws IOException {
        if (draft == null || stream == null) {
            throw new IllegalStateException("not opened");
        }
        // after a power failure a name must not stand for half a file
        stream.getFD().sync();
        stream.close();
        if (replacing) {
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.move(draft, place);
        }
        draft = null;
    }

    @Override
    public Optional<Path> file() {
        return Optional.of(named);
    }

    @Override
    public void close() {
        try {
            if (stream != null) {
                stream.close();
            }
            if (draft != null) {
                Files.deleteIfExists(draft);
            }
        } catch (IOException _) {
            // what is left has a name that nobody takes for the file
        }
    }
}
