package dev.b24mcp.adapter.bitrix24.access.oauth;

import java.util.Optional;

/** Where tokens are kept between two runs. Several processes may share them. */
public interface TokenStore {

    /**
     * The tokens that were saved last.
     *
     * @return empty where none were saved
     * @throws TokenStoreException when they cannot be used as they are
     */
    Optional<Tokens> load() throws TokenStoreException;

    /**
     * Replaces the tokens: whoever loads sees either all of the old or all of the new ones.
     *
     * @throws TokenStoreException when that is impossible; the old ones are still there
     */
    void save(Tokens tokens) throws TokenStoreException;

    /**
     * Keeps everybody else from renewing the tokens until it is closed, by the thread that took it; blocks while another one
     * has it.
     *
     * @throws TokenStoreException when there is no way to do so
     */
    Lease lease() throws TokenStoreException;

    /** The sole right to renew the tokens. */
    interface Lease extends AutoCloseable {
        @Override
        void close();
    }
}
