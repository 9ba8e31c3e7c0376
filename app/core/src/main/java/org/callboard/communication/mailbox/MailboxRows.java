package org.callboard.communication.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.callboard.communication.Mailbox;
import org.callboard.communication.Mailbox.Auth;
import org.callboard.communication.Mailbox.Kind;
import org.callboard.communication.Mailbox.Proof;
import org.callboard.communication.Mailbox.Server;
import org.callboard.communication.Mailbox.Tls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mailboxes' table: some dozens of rows. */
@Repository
class MailboxRows {

    private static final String SELECT = "select * from communication.mailbox ";

    private final JdbcClient jdbc;

    MailboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mailbox> all() {
        return jdbc.sql(SELECT + "order by lower(name), id")
                .query(MailboxRows::mailbox)
                .list();
    }

    Optional<Mailbox> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(MailboxRows::mailbox)
                .optional();
    }

    Optional<byte[]> secret(UUID id) {
        return jdbc.sql("select secret from communication.mailbox where id = ? and secret is not null")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    boolean taken(String address, UUID but) {
        return jdbc.sql(
                        "select exists (select 1 from communication.mailbox where lower(address) = lower(?) and id <> ?)")
                .params(address, but)
                .query(Boolean.class)
                .single();
    }

    void add(Mailbox mailbox, byte[] secret, Instant now) {
        values(jdbc.sql("""
                                insert into communication.mailbox (id, name, address, kind, owner, team, smtp_host, smtp_port,
                                    smtp_tls, imap_host, imap_port, imap_tls, username, auth, secret, token_url, client_id,
                                    scope, proof, archive_folder, signature, created_at)
                                values (:id, :name, :address, :kind, :owner, :team, :smtpHost, :smtpPort, :smtpTls, :imapHost,
                                    :imapPort, :imapTls, :username, :auth, :secret, :tokenUrl, :clientId, :scope, :proof,
                                    :archive, :signature, :now)
                                """).param("now", Timestamp.from(now)), mailbox, secret).update();
    }

    /** @param secret {@code null} leaves what is kept. @return whether it still was at that version */
    boolean change(Mailbox mailbox, long seen, byte[] secret) {
        return values(jdbc.sql("""
                                update communication.mailbox set name = :name, address = :address, kind = :kind,
                                    owner = :owner, team = :team, smtp_host = :smtpHost, smtp_port = :smtpPort,
                                    smtp_tls = :smtpTls, imap_host = :imapHost, imap_port = :imapPort, imap_tls = :imapTls,
                                    username = :username, auth = :auth, secret = coalesce(:secret, secret),
                                    token_url = :tokenUrl, client_id = :clientId, scope = :scope, proof = :proof,
                                    archive_folder = :archive, signature = :signature, trouble = null,
                                    version = version + 1
                                where id = :id and version = :seen
                                """).param("seen", seen), mailbox, secret).update() == 1;
    }

    boolean activate(UUID id, long seen, boolean active) {
        return jdbc.sql("update communication.mailbox set active = ?, trouble = null, version = version + 1"
                                + " where id = ? and version = ?")
                        .params(active, id, seen)
                        .update()
                == 1;
    }

    /** Unless somebody set it up anew meanwhile. What admins set up stays as it is, so no new version. */
    void renewSecret(UUID id, long seen, byte[] secret) {
        jdbc.sql("update communication.mailbox set secret = ? where id = ? and version = ?")
                .params(secret, id, seen)
                .update();
    }

    /** No change of what admins set up, so no new version; written only when it is news. */
    void trouble(UUID id, String trouble) {
        jdbc.sql("update communication.mailbox set trouble = ?::text where id = ? and trouble is distinct from ?::text")
                .param(trouble)
                .param(id)
                .param(trouble)
                .update();
    }

    void sign(UUID id, String html) {
        jdbc.sql("update communication.mailbox set signature = ?, version = version + 1 where id = ?")
                .param(html)
                .param(id)
                .update();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec sql, Mailbox mailbox, byte[] secret) {
        return server(server(sql, "smtp", mailbox.smtp()), "imap", mailbox.imap())
                .param("id", mailbox.id())
                .param("name", mailbox.name())
                .param("address", mailbox.address())
                .param("kind", mailbox.kind().name())
                .param("owner", mailbox.owner(), Types.VARCHAR)
                .param("team", mailbox.team(), Types.VARCHAR)
                .param("username", mailbox.username(), Types.VARCHAR)
                .param("auth", mailbox.auth().name())
                .param("secret", secret, Types.BINARY)
                .param("tokenUrl", mailbox.tokenUrl(), Types.VARCHAR)
                .param("clientId", mailbox.clientId(), Types.VARCHAR)
                .param("scope", mailbox.scope(), Types.VARCHAR)
                .param("proof", mailbox.proof().name())
                .param("archive", mailbox.archiveFolder())
                .param("signature", mailbox.signature(), Types.VARCHAR);
    }

    private static JdbcClient.StatementSpec server(JdbcClient.StatementSpec sql, String which, Server server) {
        return sql.param(which + "Host", server == null ? null : server.host(), Types.VARCHAR)
                .param(which + "Port", server == null ? null : server.port(), Types.INTEGER)
                .param(which + "Tls", server == null ? null : server.tls().name(), Types.VARCHAR);
    }

    private static Mailbox mailbox(ResultSet row, int n) throws SQLException {
        return new Mailbox(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("address"),
                Kind.valueOf(row.getString("kind")),
                row.getString("owner"),
                row.getString("team"),
                server(row, "smtp"),
                server(row, "imap"),
                row.getString("username"),
                Auth.valueOf(row.getString("auth")),
                row.getString("token_url"),
                row.getString("client_id"),
                row.getString("scope"),
                row.getBytes("secret") != null,
                Proof.valueOf(row.getString("proof")),
                row.getString("archive_folder"),
                row.getString("signature"),
                row.getBoolean("active"),
                row.getString("trouble"),
                row.getLong("version"));
    }

    private static Server server(ResultSet row, String which) throws SQLException {
        String host = row.getString(which + "_host");
        return host == null
                ? null
                : new Server(host, row.getInt(which + "_port"), Tls.valueOf(row.getString(which + "_tls")));
    }
}
