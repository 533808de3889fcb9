//! The tests that hold across the crates of qwac-psd2. They stand in `end_to_end/`; the orders that they and the README
//! use stand in `orders/`.
