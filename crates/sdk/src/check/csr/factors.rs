//! Finds out whether the factors of an RSA modulus are easily found.

use num_bigint::BigUint;

/// The odd primes under 752.
const SMALL: [u64; 132] = {
    let mut primes = [0; 132];
    let mut rest: &mut [u64] = &mut primes;
    let mut number = 3;
    while let [next, others @ ..] = rest {
        while !is_prime(number) {
            number += 2;
        }
        *next = number;
        number += 2;
        rest = others;
    }
    primes
};

/// The smallest odd prime factor under 752.
pub(super) fn small(modulus: &BigUint) -> Option<u64> {
    // One long division serves as many primes as a word has room for: six of less than ten bits.
    SMALL.chunks(6).find_map(|primes| {
        let rest = remainder(modulus, primes.iter().product());
        primes
            .iter()
            .copied()
            .find(|prime| rest.is_multiple_of(*prime))
    })
}

/// Whether an odd number is a prime.
const fn is_prime(number: u64) -> bool {
    let mut divisor = 3;
    while divisor * divisor <= number {
        if number.is_multiple_of(divisor) {
            return false;
        }
        divisor += 2;
    }
    true
}

fn remainder(number: &BigUint, divisor: u64) -> u64 {
    // Less than the divisor, so that it always fits.
    u64::try_from(number % divisor).unwrap_or_default()
}

/// Whether 100 rounds of Fermat's method find two factors: with a from the square root on, is a² - n a square?
pub(super) fn are_close(modulus: &BigUint) -> bool {
    let root = modulus.sqrt();
    if &(&root * &root) == modulus {
        return true;
    }
    let (root_rest, rest) = (remainder(&root, SIEVE), remainder(modulus, SIEVE));
    (1..=100_u64).any(|round| {
        let a = (root_rest + round) % SIEVE;
        may_be_square((a * a + SIEVE - rest) % SIEVE) && {
            let a = &root + round;
            let square = &a * &a - modulus;
            let root = square.sqrt();
            &root * &root == square
        }
    })
}

const SIEVE: u64 = 64 * 63 * 65 * 11;

/// Whether a number with this remainder by `SIEVE` may be a square. One of a hundred may.
fn may_be_square(rest: u64) -> bool {
    const fn squares(modulus: u128) -> u128 {
        let mut squares = 0;
        let mut n = 0;
        while n < modulus {
            squares |= 1 << (n * n % modulus);
            n += 1;
        }
        squares
    }
    const SQUARES: [(u64, u128); 4] = [
        (64, squares(64)),
        (63, squares(63)),
        (65, squares(65)),
        (11, squares(11)),
    ];
    SQUARES
        .iter()
        .all(|(modulus, squares)| squares >> (rest % modulus) & 1 == 1)
}

/// Whether the modulus is a power of 65537 by the product of the primes up to 167, as it is in keys of the Infineon library.
///
/// The discrete logarithm is looked for in each small subgroup, as in badkeys (rsakeys/roca.py, MIT), which has it from
/// those who found the flaw: <https://github.com/crocs-muni/roca>.
pub(super) fn is_roca(modulus: &BigUint) -> bool {
    /// The order of 65537 by that product, by its prime powers.
    const ORDER: [u64; 13] = [16, 81, 25, 7, 11, 13, 17, 23, 29, 37, 41, 53, 83];
    let order: u64 = ORDER.iter().product();
    let primes = || std::iter::once(2).chain(SMALL).take_while(|n| *n <= 167);
    let product: BigUint = primes().product();
    let power = |base: &BigUint, exponent: u64| base.modpow(&exponent.into(), &product);
    let one = BigUint::from(1_u8);
    let modulus = modulus % &product;
    // An ordinary key fails at one of the first primes.
    primes().all(|prime| is_power_of_65537(remainder(&modulus, prime), prime))
        && power(&modulus, order) == one
        && ORDER.iter().all(|size| {
            let generator = power(&BigUint::from(65_537_u32), order / size);
            let wanted = power(&modulus, order / size);
            std::iter::successors(Some(one.clone()), |last| Some(last * &generator % &product))
                .zip(0..*size)
                .any(|(element, _)| element == wanted)
        })
}

/// Whether a number is a power of 65537 by this prime.
fn is_power_of_65537(number: u64, prime: u64) -> bool {
    std::iter::successors(Some(1), |last| Some(last * 65_537 % prime))
        .zip(0..prime)
        .any(|(power, _)| power == number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(decimal: &str) -> BigUint {
        decimal.parse().unwrap()
    }

    #[test]
    fn small_factors_are_odd_primes_under_752() {
        let large = BigUint::from(10_007_u32).pow(40);
        assert_eq!(SMALL.last(), Some(&751));
        for factor in [3_u32, 5, 7, 743, 751] {
            assert_eq!(small(&(&large * factor)), Some(factor.into()));
        }
        for factor in [1_u32, 2, 757] {
            assert_eq!(small(&(&large * factor)), None);
        }
    }

    #[test]
    fn close_factors_are_found_within_100_rounds() {
        let root = BigUint::from(10_u8).pow(300);
        // With factors a + b and a - b, where b² = 2ar, it takes about r rounds.
        let factors = |rounds: u64| {
            let apart = (&root * 2_u8 * rounds).sqrt();
            (&root + &apart) * (&root - &apart)
        };
        for rounds in [0, 1, 2, 50, 100] {
            assert!(are_close(&factors(rounds)), "{rounds}");
        }
        for rounds in [101, 102, 1000] {
            assert!(!are_close(&factors(rounds)), "{rounds}");
        }
        for n in 0..10_u8 {
            are_close(&n.into());
        }
    }

    #[test]
    fn powers_of_65537_have_the_fingerprint_of_roca() {
        let product = number("962947420735983927056946215901134429196419130606213075415963491270");
        for exponent in [0_u64, 1, 2, 1000, u64::MAX] {
            let power = BigUint::from(65_537_u32).modpow(&exponent.into(), &product);
            assert!(is_roca(&(&product * 12_345_u32 + &power)));
            assert!(!is_roca(&(&product * 12_345_u32 + &power + 2_u8)));
        }
    }

    #[test]
    fn a_number_that_is_a_power_by_each_prime_alone_has_no_fingerprint() {
        let member = "320982473578661309018982071967044809732139710202071025138654497091";
        assert!(!is_roca(&number(member)));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_square_is_sieved_out(root in any::<u128>()) {
            let square = BigUint::from(root).pow(2);
            prop_assert!(may_be_square(remainder(&square, SIEVE)));
        }

        #[test]
        fn any_number_has_an_answer(bytes in proptest::collection::vec(any::<u8>(), 0..64)) {
            let number = BigUint::from_bytes_be(&bytes);
            let _ = (small(&number), are_close(&number), is_roca(&number));
        }
    }
}
