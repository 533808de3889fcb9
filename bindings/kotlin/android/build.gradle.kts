// The library for Android: the same sources as for the JVM. `cargo xtask dist android` builds the native libraries, then this.

plugins {
    id("com.android.library") version "8.13.0"
    id("org.jetbrains.kotlin.android") version "2.4.21"
    `maven-publish`
}

group = "eu.qwac"
version = "0.1.0"

android {
    namespace = "eu.qwac.psd2"
    compileSdk = 36

    defaultConfig {
        // java.time, in which times, days and durations cross, is there from here on.
        minSdk = 26
        consumerProguardFiles("consumer-rules.pro")
    }

    sourceSets.named("main") {
        kotlin.srcDirs("../src/generated/kotlin", "../src/main/kotlin")
        // cargo xtask dist android puts the libraries here, by ABI.
        jniLibs.srcDir("../../../target/dist/android/jniLibs")
    }

    packaging {
        // Loaded from the package as they are, which asks for pages of 16 KB.
        jniLibs.useLegacyPackaging = false
    }

    publishing {
        singleVariant("release") {
            withSourcesJar()
        }
    }
}

kotlin {
    jvmToolchain(17)
}

dependencies {
    // The AAR has JNA's own native part for each ABI; the jar has none for Android.
    api("net.java.dev.jna:jna:5.19.1@aar")
    api("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.11.0")
}

publishing {
    publications.register<MavenPublication>("release") {
        artifactId = "qwac-psd2-android"
        afterEvaluate { from(components["release"]) }
        pom {
            name = "qwac-psd2"
            description = "Order PSD2 QWAC certificates from DigiCert CertCentral Europe."
            licenses {
                license {
                    name = "MIT"
                    url = "https://opensource.org/license/mit"
                }
                license {
                    name = "Apache-2.0"
                    url = "https://www.apache.org/licenses/LICENSE-2.0"
                }
            }
        }
    }
}
