package io.github.ogireport.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECKeyParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PrivateKeyInfoFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;

/**
 * The only class that names Bouncy Castle, by its lightweight interface. Keys come and go as DER: public ones as
 * SubjectPublicKeyInfo (X.509), private ones as PKCS#8. What is no such key is an IOException or a RuntimeException.
 */
final class BouncyCastle {

    private static final byte[] SM2_IDENTIFIER = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    /** Bouncy Castle's own constant is in another package from version to version. */
    private static final ASN1ObjectIdentifier ED25519 = new ASN1ObjectIdentifier("1.3.101.112");

    private BouncyCastle() { }

    static SignatureAlgorithm algorithmOf(byte[] publicKey) throws IOException {
        return algorithm(PublicKeyFactory.createKey(publicKey));
    }

    private static SignatureAlgorithm algorithm(AsymmetricKeyParameter key) throws IOException {
        if (key instanceof Ed25519PublicKeyParameters || key instanceof Ed25519PrivateKeyParameters) {
            return SignatureAlgorithm.ED25519;
        }
        ECDomainParameters curve = key instanceof ECKeyParameters ? ((ECKeyParameters) key).getParameters() : null;
        if (curve instanceof ECNamedDomainParameters && ((ECNamedDomainParameters) curve).getName().equals(GMObjectIdentifiers.sm2p256v1)) {
            return SignatureAlgorithm.SM2;
        }
        throw new IOException("neither SM2 nor Ed25519: " + key.getClass().getSimpleName());
    }

    /** The one form of a public key that its fingerprint is made of. */
    static byte[] canonical(byte[] publicKey) throws IOException {
        return encode(PublicKeyFactory.createKey(publicKey));
    }

    private static byte[] encode(AsymmetricKeyParameter publicKey) throws IOException {
        return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(publicKey).getEncoded("DER");
    }

    static byte[] publicKeyOf(byte[] privateKey) throws IOException {
        AsymmetricKeyParameter key = PrivateKeyFactory.createKey(privateKey);
        if (algorithm(key) == SignatureAlgorithm.ED25519) {
            return encode(((Ed25519PrivateKeyParameters) key).generatePublicKey());
        }
        ECPrivateKeyParameters secret = (ECPrivateKeyParameters) key;
        ECDomainParameters curve = secret.getParameters();
        return encode(new ECPublicKeyParameters(curve.getG().multiply(secret.getD()).normalize(), curve));
    }

    static byte[] newPrivateKey(SignatureAlgorithm algorithm) throws IOException {
        if (algorithm == SignatureAlgorithm.ED25519) {
            byte[] seed = new Ed25519PrivateKeyParameters(new SecureRandom()).getEncoded();
            return new PrivateKeyInfo(new AlgorithmIdentifier(ED25519), new DEROctetString(seed)).getEncoded("DER");
        }
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        ECDomainParameters curve = new ECNamedDomainParameters(GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByName("sm2p256v1"));
        generator.init(new ECKeyGenerationParameters(curve, new SecureRandom()));
        return PrivateKeyInfoFactory.createPrivateKeyInfo(generator.generateKeyPair().getPrivate()).getEncoded("DER");
    }

    static byte[] sign(byte[] privateKey, byte[] message) throws IOException {
        try {
            return signer(PrivateKeyFactory.createKey(privateKey), message).generateSignature();
        } catch (CryptoException e) {
            throw new IOException(e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) throws IOException {
        return signer(PublicKeyFactory.createKey(publicKey), message).verifySignature(signature);
    }

    private static Signer signer(AsymmetricKeyParameter key, byte[] message) throws IOException {
        boolean sm2 = algorithm(key) == SignatureAlgorithm.SM2;
        Signer signer = sm2 ? new SM2Signer() : new Ed25519Signer();
        signer.init(key.isPrivate(), sm2 ? new ParametersWithID(key, SM2_IDENTIFIER) : key);
        signer.update(message, 0, message.length);
        return signer;
    }
}
