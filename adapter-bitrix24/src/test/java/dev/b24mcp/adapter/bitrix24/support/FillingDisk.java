package dev.b24mcp.adapter.bitrix24.support;

import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStore;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException;
import dev.b24mcp.adapter.bitrix24.access.oauth.TokenStoreException.Problem;
import dev.b24mcp.adapter.bitrix24.access.oauth.Tokens;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A store that can be written to until it is full. */
public final class FillingDisk implements TokenStore {

    private final TokenStore disk;
    private final AtomicBoolean full = new AtomicBoolean();

    public FillingDisk(TokenStore disk) {
        this.disk = disk;
    }

    public void fill() {
        full.set(true);
    }

    @Override
    public Optional<Tokens> load() throws TokenStoreException {
        return disk.load();
    }

    @Override
    public void save(Tokens tokens) throws TokenStoreException {
        if (full.get()) {
            throw new TokenStoreException(Problem.UNWRITABLE);
        }
        disk.save(tokens);
    }

    @Override
    public Lease lease() throws TokenStoreException {
        return disk.lease();
    }
}
