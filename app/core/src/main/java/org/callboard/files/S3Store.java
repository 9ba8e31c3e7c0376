package org.callboard.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of Amazon S3, or of a server that speaks like it. */
class S3Store implements FileStore {

    private final S3Client s3;
    private final String bucket;
    private final String prefix;
    private final Path directory;

    private S3Store(S3Client s3, String bucket, String prefix, Path directory) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
        this.directory = directory;
    }

    static S3Store of(FileSettings.Bucket settings, Path directory) {
        if (settings.name() == null || settings.name().isBlank()) {
            throw new IllegalStateException("Files shall be kept in S3, but crm.files.s3.name names no bucket.");
        }
        S3ClientBuilder client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(settings.region()))
                // servers other than Amazon's refuse the newer checksums; TLS and the own SHA-256 watch over the bytes
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // in one piece, signed as a whole: every server understands it
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build());
        if (settings.endpoint() != null) {
            client.endpointOverride(settings.endpoint());
        }
        if (settings.accessKey() != null) {
            client.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())));
        }
        return new S3Store(client.build(), settings.name(), settings.prefix(), directory);
    }

    @Override
    public Path incoming() {
        return directory.resolve("incoming");
    }

    @Override
    public void put(UUID id, Path incoming) throws IOException {
        try {
            s3.putObject(to -> to.bucket(bucket).key(key(id)), RequestBody.fromFile(incoming));
        } catch (SdkException away) {
            throw new IOException("The store of files does not take it.", away);
        }
        Files.delete(incoming);
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        try {
            return s3.getObject(from -> from.bucket(bucket).key(key(id)));
        } catch (NoSuchKeyException gone) {
            throw new NoSuchFileException(key(id));
        } catch (SdkException away) {
            throw new IOException("The store of files does not give it.", away);
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        try {
            s3.deleteObject(from -> from.bucket(bucket).key(key(id)));
        } catch (SdkException away) {
            throw new IOException("The store of files does not delete it.", away);
        }
    }

    private String key(UUID id) {
        return prefix + id;
    }
}
