package dev.b24mcp.adapter.bitrix24.access.oauth;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Tokens in a file that is its owner's alone. A file beside it says who is renewing them. */
public final class TokenFile implements TokenStore {

    private static final int LARGEST = 64 << 10;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A lock on a file keeps out other processes; within this one it would be an error to ask for it twice. */
    private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

    private final Path file;

    public TokenFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    @Override
    public Optional<Tokens> load() throws TokenStoreException {
        try {
            if (POSIX && !OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw new TokenStoreException(Problem.EXPOSED);
            }
            if (Files.size(file) > LARGEST) {
                throw new TokenStoreException(Problem.BROKEN);
            }
            return Optional.of(TokenDocument.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException _) {
            throw new TokenStoreException(Problem.UNREADABLE);
        }
    }

    @Override
    public void save(Tokens tokens) throws TokenStoreException {
        try {
            replace(TokenDocument.write(tokens));
        } catch (IOException _) {
            throw new TokenStoreException(Problem.UNWRITABLE);
        }
    }

    private void replace(byte[] content) throws IOException {
        var fresh = Files.createTempFile(folder(), ".tokens", ".tmp", owners("rw-------"));
        try {
            try (var channel = FileChannel.open(fresh, WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        keepTheName();
    }

    /** After a power failure the new file is there under its name, or the old one is. */
    private void keepTheName() {
        try (var folder = FileChannel.open(folder(), READ)) {
            folder.force(true);
        } catch (IOException _) {
            // not every system lets a folder be opened; the file itself is written
        }
    }

    @Override
    public Lease lease() throws TokenStoreException {
        WITHIN_THIS_PROCESS.lock();
        try {
            var channel = FileChannel.open(
                    folder().resolve(file.getFileName() + ".lock"), Set.of(CREATE, WRITE), owners("rw-------"));
            try {
                channel.lock();
            } catch (IOException failed) {
                channel.close();
                throw failed;
            }
            return () -> release(channel);
        } catch (IOException _) {
            WITHIN_THIS_PROCESS.unlock();
            throw new TokenStoreException(Problem.UNWRITABLE);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // the system has released it
        } finally {
            WITHIN_THIS_PROCESS.unlock();
        }
    }

    private Path folder() throws IOException {
        var folder = file.getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        return Files.createDirectories(folder, owners("rwx------"));
    }

    private static FileAttribute<?>[] owners(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
