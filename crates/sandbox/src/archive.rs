//! Writes zip archives, as small as their format allows: nothing is compressed (APPNOTE.TXT of PKWARE, method 0).

/// An archive of these files, all with ASCII names. The files are dated 1980-01-01, the first day of the format.
pub(crate) fn zip(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let offset = four(archive.len());
        let size = four(content.len());
        // From "version needed" to the length of the extra field, the same in both headers.
        let common = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0][..],
            &crc32(content).to_le_bytes(),
            &size,
            &size,
            &two(name.len()),
            &[0, 0],
        ]
        .concat();
        archive.extend([b"PK\x03\x04", &common[..], name.as_bytes(), content].concat());
        // Length of the comment, disk, attributes inside and outside.
        let rest = [0; 10];
        directory.extend(
            [
                &b"PK\x01\x02\x14\x00"[..],
                &common,
                &rest,
                &offset,
                name.as_bytes(),
            ]
            .concat(),
        );
    }
    let (start, count) = (four(archive.len()), two(files.len()));
    let size = four(directory.len());
    archive.extend(directory);
    archive.extend(
        [
            &b"PK\x05\x06\0\0\0\0"[..],
            &count,
            &count,
            &size,
            &start,
            &[0, 0],
        ]
        .concat(),
    );
    archive
}

/// What is written here is far below the limits of the format.
fn two(number: usize) -> [u8; 2] {
    u16::try_from(number).unwrap_or(u16::MAX).to_le_bytes()
}

fn four(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_le_bytes()
}

/// The CRC of the format: polynomial 0xedb88320, bits turned round.
fn crc32(bytes: &[u8]) -> u32 {
    let crc = bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            }
        })
    });
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_that_of_the_standard_check() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn an_archive_without_files_is_its_end() {
        let archive = zip(&[]);
        assert_eq!(archive.len(), 22);
        assert!(archive.starts_with(b"PK\x05\x06"));
    }
}
